OPTION SYSTEM

' Blobs: what MARSHALL makes of a value or an array, a deep copy that shares nothing with the original but literals.

TYPE Blob
  refs AS INTEGER
  kind AS INTEGER
  owner AS INTEGER
  state AS INTEGER
  info AS TypeInfo PTR
  next_ AS Cell PTR
  link AS Cell PTR PTR
  value AS AnyValue            ' what it holds, when it is no array
  head AS ArrayHead PTR        ' the array; its elements are the blob's
  isEmpty AS LONG
END TYPE

SUB blob_clear(b AS Blob PTR)
  any_release(@b->value)
  IF b->head <> NOTHING THEN
    array_erase(b->head)
    mem_free(b->head)
    b->head = NOTHING
  END IF
  b->isEmpty = 1
END SUB
