' Mistakes are counted where they are found.
PRINT (1 +
