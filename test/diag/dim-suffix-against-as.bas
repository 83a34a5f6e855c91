DIM f$ AS INTEGER
'   ^^ [DIM-TYPE] the suffix of 'f$' contradicts AS INTEGER
DIM g% AS LONG
'   ^^ [DIM-TYPE] the suffix of 'g%' contradicts AS LONG
DIM h$ AS STRING
