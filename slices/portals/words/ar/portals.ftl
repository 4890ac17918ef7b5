# البوابات
tab-portals = البوابات
