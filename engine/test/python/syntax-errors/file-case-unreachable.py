def kind(v):
    match v:
        case other:
            return 'anything'
        case 1:
            return 'one'
