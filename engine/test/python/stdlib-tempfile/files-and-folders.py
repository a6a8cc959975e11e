import tempfile, shutil, os, unittest, asyncio, sys
with tempfile.TemporaryDirectory() as d:
    p=os.path.join(d,'a'); os.makedirs(p+'/b/c'); open(p+'/b/x.txt','w').write('hi'); open(p+'/y.py','w').write('1')
    shutil.copytree(p, d+'/z', ignore=shutil.ignore_patterns('*.py')); print(sorted(os.listdir(d+'/z')), open(d+'/z/b/x.txt').read())
    print(os.path.basename(shutil.copy(p+'/y.py', d)), os.path.basename(shutil.move(d+'/y.py', d+'/w.py')), os.path.exists(d+'/y.py'))
    try: shutil.copyfile(p+'/y.py', p+'/y.py')
    except shutil.SameFileError as e: print('same')
    try: shutil.move(p, p+'/b')
    except shutil.Error as e: print('into itself')
    shutil.rmtree(p); print(os.path.exists(p))
    try: shutil.rmtree(p)
    except FileNotFoundError as e: print(type(e).__name__)
    with tempfile.NamedTemporaryFile('w+', dir=d, suffix='.t') as f: f.write('x'); f.seek(0); print(f.read(), f.name.endswith('.t'), os.path.exists(f.name))
    print(os.path.exists(f.name)); fd,n=tempfile.mkstemp(dir=d); os.close(fd); print(os.path.exists(n))
    with tempfile.TemporaryFile() as f: f.write(b'abc'); f.seek(1); print(f.read())
    with tempfile.SpooledTemporaryFile(5) as f: f.write(b'123'); print(f._rolled); f.write(b'456'); print(f._rolled); f.seek(0); print(f.read())
print(os.path.exists(d), shutil.which('sh'), shutil.get_terminal_size((1,2)) and 1, shutil.disk_usage('/').total>0 if hasattr(os,'statvfs') else True)
class T(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.x=1
    async def test_a(self): await asyncio.sleep(0); self.assertEqual(self.x,1)
    async def test_b(self): self.fail('no')
r=unittest.TestResult(); unittest.defaultTestLoader.loadTestsFromTestCase(T).run(r); print(r, r.failures[0][1].splitlines()[-1])
