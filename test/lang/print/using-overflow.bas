' 12.3 Text longer than the mask: % and the text unpadded.
PRINT USING "##"; 100; : PRINT "|";: PRINT USING "#.#"; 10; : PRINT "|";: PRINT USING "+#"; 10; : PRINT "|";: PRINT USING "#-"; -10; : PRINT "|";: PRINT USING "##"; 1e20
'> %100|%10.0|%+10|%10-|%100000000000000000000
