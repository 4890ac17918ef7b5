## What an agreement shows on portals
shown-on = { $count ->
    [zero] بوابة ⁨{ $portal }⁩: لا مقرّر معروض
    [one] بوابة ⁨{ $portal }⁩: مقرّر واحد معروض
    [two] بوابة ⁨{ $portal }⁩: مقرّران معروضان
    [few] بوابة ⁨{ $portal }⁩: { $count } مقرّرات معروضة
    [many] بوابة ⁨{ $portal }⁩: { $count } مقرّرًا معروضًا
   *[other] بوابة ⁨{ $portal }⁩: { $count } مقرّر معروض
}
shown-none = بوابة ⁨{ $portal }⁩: لا مقرّر يُعرض حاليًا
shown-nowhere = ليس لـ⁨{ $name }⁩ بوابة هنا: لا شيء يُعرض بعد
leaves-portal = { $count ->
    [zero] لا مقرّر يغادر بوابة ⁨{ $portal }⁩.
    [one] مقرّر واحد يغادر بوابة ⁨{ $portal }⁩. يُتمّه من هو مسجّل فيه.
    [two] مقرّران يغادران بوابة ⁨{ $portal }⁩. يُتمّهما من هو مسجّل فيهما.
    [few] { $count } مقرّرات تغادر بوابة ⁨{ $portal }⁩. يُتمّها من هو مسجّل فيها.
    [many] { $count } مقرّرًا يغادر بوابة ⁨{ $portal }⁩. يُتمّها من هو مسجّل فيها.
   *[other] { $count } مقرّر يغادر بوابة ⁨{ $portal }⁩. يُتمّها من هو مسجّل فيها.
}
