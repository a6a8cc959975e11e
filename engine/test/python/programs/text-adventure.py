from enum import Enum, auto
class State(Enum):
    HALL = auto(); KITCHEN = auto(); CELLAR = auto(); GARDEN = auto(); WON = auto(); DEAD = auto()
class GameOver(Exception):
    def __init__(self, state, score): super().__init__(f'{state.name.lower()} with {score} points'); self.state = state
EXITS = {State.HALL: {'north': State.KITCHEN, 'east': State.GARDEN}, State.KITCHEN: {'south': State.HALL, 'down': State.CELLAR}, State.CELLAR: {'up': State.KITCHEN}, State.GARDEN: {'west': State.HALL}}
class Game:
    def __init__(self):
        self.state, self.items, self.score, self.turns = State.HALL, {'lamp': State.HALL, 'key': State.CELLAR, 'cake': State.KITCHEN}, 0, 0
        self.bag = []
    def do(self, line):
        verb, *rest = line.split() or ['look']
        handler = getattr(self, f'do_{verb}', None)
        self.turns += 1
        if handler is None: return f"I don't know how to {verb!r}."
        try: return handler(*rest)
        except TypeError as e: return f'Pardon? ({str(e).split(".")[-1]})'
    def do_look(self):
        here = sorted(i for i, where in self.items.items() if where is self.state)
        return f'{self.state.name.title()}: {", ".join(here) or "nothing"}; exits {"/".join(EXITS[self.state])}'
    def do_go(self, way):
        try: target = EXITS[self.state][way]
        except KeyError: return f'No way {way}.'
        if target is State.CELLAR and 'lamp' not in self.bag: raise GameOver(State.DEAD, self.score)
        self.state = target
        return self.do_look()
    def do_take(self, item, *more):
        results = []
        for i in (item, *more):
            if self.items.get(i) is self.state: self.items[i] = None; self.bag.append(i); self.score += 10; results.append(f'{i} taken')
            else: results.append(f'no {i} here')
        return '; '.join(results)
    def do_bag(self): return f'{self.bag} ({self.score} points, turn {self.turns})'
    def do_use(self, item):
        match self.state, item:
            case State.GARDEN, 'key' if 'key' in self.bag: raise GameOver(State.WON, self.score + 50)
            case _, ('cake' | 'lamp') as thing if thing in self.bag: self.bag.remove(thing); return f'the {thing} is gone'
            case where, thing: return f'cannot use {thing} in the {where.name.lower()}'
def play(script):
    g = Game()
    try:
        for line in script.strip().splitlines():
            print('>', line); print(g.do(line.strip()))
    except GameOver as e: print('***', e, '***'); return e.state
    return g.state
print(play('look\ngo nowhere\ndance\ntake lamp cake\ngo north\ntake cake\ngo\ngo down up\ngo down\ntake key key\nbag\ngo up\nuse cake\nuse sword\ngo south\ngo east\nuse key\nlook'))
print(play('go north\ngo down'))
print(play('bag'), State.HALL, State(2), State['WON'].value, list(State)[:2], State.DEAD in State)
try: State['ATTIC']
except KeyError as e: print('KeyError', e)
g = Game(); g.state = State.WON
g.do_look()
