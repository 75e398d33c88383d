# A rule of one's own is explained too, and what becomes of a rule here.
mv galley.yml .galley.yml
galley explain House.Please
galley explain Typography.DuplicateSpace | tail -n 1
galley explain Grammar.CouldOf | tail -n 1
galley explain Plain.Cliche | tail -n 1
galley explain House.Pleas
