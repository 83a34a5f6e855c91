TYPE Point
  X AS DOUBLE
  Y AS DOUBL
'      ^^^^^ [TYPE-UNKNOWN] there is no type 'DOUBL'; did you mean 'DOUBLE'?
END TYPE
CLASS Animal
END CLASS
DIM p AS Pont
'        ^^^^ [TYPE-UNKNOWN] there is no type 'Pont'; did you mean 'Point'?
DIM q AS Point = CREATE Animal(1)
'                       ^^^^^^ [TYPE-UNKNOWN] 'Animal' is not a TYPE; objects are made with NEW
DIM o AS OBJECT
o = NEW Point(1)
'       ^^^^^ [TYPE-UNKNOWN] 'Point' is not a class
PRINT o IS Point
'          ^^^^^ [TYPE-UNKNOWN] 'Point' is not a class
PRINT o IS Nobody
'          ^^^^^^ [TYPE-UNKNOWN] there is no class 'Nobody'
DIM l AS LIST OF Nothing1
'                ^^^^^^^^ [TYPE-UNKNOWN] there is no type 'Nothing1'
