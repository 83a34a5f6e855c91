DIM b(3) = {1, 2, 3}
'        ^ [SYNTAX] an array cannot be given values in its declaration; assign the elements, or READ them from DATA
