FUNCTION F$() AS INTEGER
'        ^^ [DIM-TYPE] the suffix of 'F$' contradicts AS INTEGER
END FUNCTION
