TYPE P
  Name$ AS INTEGER
' ^^^^^ [DIM-TYPE] the suffix of 'Name$' contradicts AS INTEGER
END TYPE
