## Courses of other institutions
deliver-refused = لا يمكن لمؤسستكم تقديم هذا المقرّر. { $reason }
deliver-title = مقرّرات مؤسسات أخرى
deliver-lead = تسمح اتفاقات لهذه المؤسسة بأن تقدّم هذه المقرّرات بنفسها: دوراتها وتواريخها ومتعلّموها وشهاداتها.
deliver-courses = مقرّرات يمكن لهذه المؤسسة تقديمها
deliver-runs = الدورات التي تقدّمها هذه المؤسسة منها
deliver-nothing = لا مقرّر للتقديم حاليًا
deliver-nothing-text = عندما يسمح اتفاق سارٍ لهذه المؤسسة بتقديم مقرّر لمؤسسة أخرى، سيظهر هنا.
deliver-one-version = نسخة واحدة فقط
deliver-open-lead = دورة لمؤسستكم من مقرّر لـ ⁨{ $author }⁩. يرى صاحب المقرّر أنكم تقدّمونها، ولا يرى شيئًا عن متعلّميها.
deliver-by = الاتفاق:
column-author = مقرّر لـ
column-agreement = الاتفاق
column-given-by = تقدّمها
delivered-runs = دورات تقدّمها مؤسسات أخرى
delivered-of = هذا المقرّر لـ ⁨{ $author }⁩. يسمح اتفاق لمؤسستكم بتقديم هذه الدورة منه؛ وإن انتهى الاتفاق استمرّت الدورة إلى نهايتها بنسختها.
delivered-one-version = النسخة المستعملة هي الوحيدة التي يسمح الاتفاق بتقديمها اليوم.
