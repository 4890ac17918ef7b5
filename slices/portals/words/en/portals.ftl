# Portals
tab-portals = Portals
