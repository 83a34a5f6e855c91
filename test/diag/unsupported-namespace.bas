NAMESPACE A
'^^^^^^^^ [UNSUPPORTED] NAMESPACE is not part of this language: names are global; choose a prefix
END NAMESPACE
