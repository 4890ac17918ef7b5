seat-for-my-school = طلب مقعد لمدرستي
seats-elsewhere = مقاعد مفتوحة لمدرستي
