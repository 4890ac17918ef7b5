## Coming into a run
enrol-by-request = في هذه الدورة يقرّر الفريق من ينضم. أرسل طلبًا من صفحة الدورة.
enrol-by-seat = أماكن هذه الدورة تُفتح باتفاقيات بين المؤسسات. اطلب مكانك من مؤسستك.
enrol-by-invitation = الانضمام إلى هذه الدورة بدعوة. افتح رابط الرسالة التي وصلتك، أو اكتب إلى الفريق.
enrol-by-team = الفريق أو مؤسستك هو من يسجّل في هذه الدورة. اكتب إليهم.
enrol-not-by-request = لا تُرسل طلبات إلى هذه الدورة. صفحتها تبيّن كيف يُنضم إليها.
enrol-asked-already = طلبك مُرسل من قبل، وسيجيبك الفريق.
enrol-request-answered = أُجيب عن هذا الطلب من قبل، أو سُحب. أعد تحميل القائمة.
enrol-not-waiting = لم يعد هذا الشخص في قائمة الانتظار. أعد تحميل القائمة.
enrol-first-already = هذا الشخص هو الأول أصلًا.
enrol-already = أنت تتابع هذه الدورة، أو تنتظر مكانًا فيها.
enrol-run-full = { $places ->
    [zero] لا أماكن في هذه الدورة، وليس لها قائمة انتظار.
    [one] المكان الوحيد مشغول، وليس لهذه الدورة قائمة انتظار.
    [two] المكانان مشغولان، وليس لهذه الدورة قائمة انتظار.
    [few] الأماكن الـ{ $places } كلها مشغولة، وليس لهذه الدورة قائمة انتظار.
    [many] الأماكن الـ{ $places } كلها مشغولة، وليس لهذه الدورة قائمة انتظار.
   *[other] الأماكن الـ{ $places } كلها مشغولة، وليس لهذه الدورة قائمة انتظار.
}
enrol-words-too-long = هذا النص طويل جدًا: الحد الأقصى { $most } حرف.

## What the page of a run says at its door
enrol-places-left = { $count ->
    [zero] لم يبق أي مكان
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $count } أماكن
    [many] بقي { $count } مكانًا
   *[other] بقي { $count } مكان
}
enrol-full = مكتملة
enrol-full-text = كل الأماكن مشغولة. انظر في دورات هذا المقرّر الأخرى، أو عُد لاحقًا: قد يشغر مكان.
enrol-join-waiting = الانضمام إلى قائمة الانتظار
enrol-queue-text = { $count ->
    [zero] الدورة مكتملة، ولا أحد ينتظر بعد: أول مكان يشغر يكون لك، ونكتب إليك فورًا.
    [one] الدورة مكتملة، وشخص واحد ينتظر. نكتب إليك فور أن يصبح لك مكان.
    [two] الدورة مكتملة، وشخصان ينتظران. نكتب إليك فور أن يصبح لك مكان.
    [few] الدورة مكتملة، و{ $count } أشخاص ينتظرون. نكتب إليك فور أن يصبح لك مكان.
    [many] الدورة مكتملة، و{ $count } شخصًا ينتظرون. نكتب إليك فور أن يصبح لك مكان.
   *[other] الدورة مكتملة، و{ $count } شخص ينتظرون. نكتب إليك فور أن يصبح لك مكان.
}
enrol-waiting-text = الدورة مكتملة، وأنت تنتظر مكانًا: رقمك في القائمة { $place }. حين يشغر مكان لك تُسجَّل ونكتب إليك.
enrol-waiting-pill = في قائمة الانتظار
enrol-stop-waiting = الخروج من قائمة الانتظار
enrol-request-pill = بطلب
enrol-request-text = الفريق يقرّر من ينضم. قل له إن شئت من أنت وعمّ تبحث.
enrol-request-full-text = الدورة مكتملة. قد يقبل الفريق طلبك ويضعك في قائمة الانتظار.
enrol-request-words = كلمتك إلى الفريق
enrol-request-words-hint = { $most } حرف على الأكثر. لا يقرأها إلا فريق الدورة.
enrol-request-send = طلب مكان
enrol-asked-pill = الطلب مُرسل
enrol-asked-text = أُرسل طلبك في { $when }. سيجيبك الفريق بالبريد الإلكتروني، وهنا.
enrol-asked-withdraw = سحب طلبي
enrol-refused-text = رُفض طلبك في { $when }. كتب الفريق:
enrol-ask-again = يمكنك أن تطلب من جديد.
enrol-seat-pill = عن طريق مؤسستك
enrol-seat-text = تُفتح الأماكن باتفاقيات بين المؤسسات. اطلب مكانك من مؤسستك.
enrol-team-pill = بدعوة
enrol-team-text = الانضمام هنا بدعوة، أو عن طريق الفريق.
enrol-closed-after = انتهت هذه الدورة، ولم تعد محتوياتها مفتوحة للمتعلمين. تبقى نتائجك في صفحة تقدّمك.
enrol-kept-title = في انتظار الرد
enrol-did-waiting = الدورة مكتملة: أنت في قائمة الانتظار.
enrol-did-asked = أُرسل طلبك.
enrol-did-withdrawn = سُحب طلبك.
enrol-did-stopped = لم تعد في قائمة الانتظار.
team-is-waiting = الدورة مكتملة: الشخص في قائمة الانتظار.
enrol-turn = رقمك في القائمة { $turn }

## Letters
enrol-letter-end = وصلتك هذه الرسالة من { $site }.
enrol-letter-promoted-subject = لك مكان الآن: { $run }
enrol-letter-promoted = مرحبًا،

    شغر مكان في «{ $run }» وهو لك: أنت مسجَّل. ابدأ من هنا:

    { $link }

    إن لم تعد تستطيع الحضور فغادر الدورة من الصفحة نفسها: يذهب المكان إلى من يليك.
enrol-letter-off-subject = قائمة الانتظار: { $run }
enrol-letter-off = مرحبًا،

    أخرجك فريق «{ $run }» من قائمة الانتظار. وكتب:

    { $reason }

    صفحة الدورة: { $link }
enrol-letter-accepted-subject = قُبل طلبك: { $run }
enrol-letter-accepted = مرحبًا،

    قبل فريق «{ $run }» طلبك: أنت مسجَّل. ابدأ من هنا:

    { $link }
enrol-letter-accepted-waits = مرحبًا،

    قبل فريق «{ $run }» طلبك. الدورة مكتملة: أنت في قائمة الانتظار، ونكتب إليك فور أن يصبح لك مكان. دورك يظهر هنا:

    { $link }
enrol-letter-refused-subject = طلبك: { $run }
enrol-letter-refused = مرحبًا،

    لم يستطع فريق «{ $run }» قبول طلبك. وكتب:

    { $reason }

    صفحة الدورة: { $link }
enrol-letter-enrolled-subject = أنت مسجَّل: { $run }
enrol-letter-enrolled = مرحبًا،

    سجّلك فريق «{ $run }». ابدأ من هنا:

    { $link }
enrol-letter-moved-subject = تنتقل إلى دورة أخرى: { $run }
enrol-letter-moved = مرحبًا،

    نقلك الفريق من «{ $from }» إلى «{ $run }». ما أنجزته في المحتويات نفسها جاء معك؛ ونتائجك السابقة تبقى في مكانها. تابع من هنا:

    { $link }
