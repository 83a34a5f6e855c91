' 1.5, 4 Constant expressions of mixed kinds are typed by the operators once a suffix, fraction or division appears.
PRINT 2147483647 + 1.0; " "; 7 \ 2 * 2147483647; " "; 10 / 4 * 2; " "; 2147483647 * 2%; " "; 65536 * 65536 \ 65536; " "; 1 / 4 + 1 / 4; " "; (2147483647 + 1) \ 2
'> 2147483648 2147483645 5 -2 65536 0.5 1073741824
