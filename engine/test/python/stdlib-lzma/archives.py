# Tape archives compressed in each way, and shutil's archives of them.
import tarfile, io, os, tempfile, shutil
with tempfile.TemporaryDirectory() as t:
    os.mkdir(t+'/d'); 
    with open(t+'/d/a.txt','w') as f: f.write('hello '*100)
    for k in ('gz','bz2','xz'):
        p=t+'/x.tar.'+k
        with tarfile.open(p,'w:'+k) as a: a.add(t+'/d',arcname='d')
        for m in ('r','r:*','r:'+k,'r|'+k,'r|*'):
            with tarfile.open(p,m) as a: print(k,m,a.getnames())
        with tarfile.open(p) as a: print(len(a.extractfile('d/a.txt').read()))
        b=io.BytesIO()
        with tarfile.open(fileobj=b,mode='w|'+k) as a: a.add(t+'/d',arcname='e')
        b.seek(0)
        with tarfile.open(fileobj=b) as a: print(a.getnames())
    with open(t+'/bad','wb') as f: f.write(b'nothing of the kind'*50)
    for m in ('r:bz2','r:xz','r:gz'):
        try: tarfile.open(t+'/bad',m)
        except tarfile.ReadError as e: print(m,e)
    try: tarfile.open(t+'/bad')
    except tarfile.ReadError as e: print(e)
    for f in ('bztar','xztar'):
        n=shutil.make_archive(t+'/out',f,t,'d'); print(os.path.basename(n)); shutil.unpack_archive(n,t+'/'+f); print(os.listdir(t+'/'+f+'/d'))
    print([n for n,_ in shutil.get_archive_formats()], [n for n,_,_ in shutil.get_unpack_formats()])
