' 4.1 Chains of signs and NOT at every place.
x = 3: i% = 5
PRINT - -x; " "; -+-x; " "; NOT -i%; " "; -NOT i%; " "; NOT NOT i%; " "; 2 - -x; " "; 2 * -x ^ 2; " "; -x MOD 2; " "; NOT i% + 1; " "; - - -x
'> 3 3 4 6 5 5 -18 -1 -7 -3
