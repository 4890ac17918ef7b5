# Portails
tab-portals = Portails
