## What an agreement shows on portals
shown-on = { $count ->
    [one] Portal { $portal }: 1 course shown
   *[other] Portal { $portal }: { $count } courses shown
}
shown-none = Portal { $portal }: no course to show for now
shown-nowhere = { $name } has no portal here: nothing is shown there yet
leaves-portal = { $count ->
    [one] 1 course leaves the portal { $portal }. Whoever is enrolled finishes it.
   *[other] { $count } courses leave the portal { $portal }. Whoever is enrolled finishes them.
}
