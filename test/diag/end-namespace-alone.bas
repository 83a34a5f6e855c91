END NAMESPACE
'^^^^^^^^^^^^ [UNSUPPORTED] END NAMESPACE is not part of this language: names are global; choose a prefix
END WITH
'^^^^^^^ [UNSUPPORTED] END WITH is not part of this language: write the object before each member
