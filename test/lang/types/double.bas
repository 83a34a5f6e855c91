' 2.1 DOUBLE has 53 bits of precision; 1e308 * 10 is infinite, 5e-324 the least positive value.
d# = 9007199254740993
PRINT d#; " "; 1e308 * 10; " "; -1e308 * 10; " "; 5e-324; " "; 5e-324 / 2; " "; 0.1 + 0.2 = 0.3
'> 9.00719925474099e+15 inf -inf 4.94066e-324 0 0
