DIM a(3) AS INTEGER = 5
'                   ^ [SYNTAX] an array cannot be given values in its declaration; assign the elements, or READ them from DATA
