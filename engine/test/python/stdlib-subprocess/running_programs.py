# Programs that are run to their ends, talked with, ended, and not found.
import os
import subprocess
import tempfile
import time

print(subprocess.run(['echo','hi'],capture_output=True))
print(subprocess.run('echo out; echo err >&2; exit 3',shell=True,capture_output=True,text=True))
print(subprocess.check_output(['cat'],input=b'x'*200000)==b'x'*200000)
print(subprocess.check_output('sort', input='b\na\n', text=True))
for f in (lambda: subprocess.run(['/nonexistent']), lambda: subprocess.run(['nonexistent-x']), lambda: subprocess.check_call(['false']), lambda: subprocess.run(['sleep','5'],timeout=.05), lambda: subprocess.run(['ls'],cwd='/nowhere'), lambda: subprocess.run(['/etc/passwd']), lambda: subprocess.run([]), lambda:subprocess.check_call('kill -9 $$',shell=True)):
    t=time.time()
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:40], time.time()-t<3)
print(subprocess.getstatusoutput('echo a; exit 2'), subprocess.getoutput('echo b'))
with subprocess.Popen(['cat'],stdin=subprocess.PIPE,stdout=subprocess.PIPE,text=True,bufsize=1) as p:
    p.stdin.write('line\n'); print(p.stdout.readline(), p.poll()); p.stdin.close(); print(p.stdout.read()); print(p.wait(), p.returncode)
p=subprocess.Popen(['sleep','10']); print(p.poll()); p.terminate(); print(p.wait(), p)
p=subprocess.Popen(['sleep','10']); p.kill(); print(p.wait())
print(subprocess.run(['pwd'],cwd='/usr',stdout=subprocess.PIPE).stdout, subprocess.run(['env'],env={'A':'é'},stdout=subprocess.PIPE).stdout)
print(subprocess.run('echo x; echo y >&2',shell=True,stdout=subprocess.PIPE,stderr=subprocess.STDOUT).stdout)
print(os.system('exit 5'), os.popen('echo popen').read(), os.waitstatus_to_exitcode(256))
r,w=os.pipe(); os.write(w,b'q'); print(os.read(r,5)); os.close(r); os.close(w)
with tempfile.TemporaryFile() as f: subprocess.run(['echo','to file'],stdout=f); f.seek(0); print(f.read())
print(subprocess.run(['echo'],stdout=subprocess.DEVNULL).returncode)
print(subprocess.list2cmdline(['a b','c"d','e\\','f g\\','']))
print(list(os.popen('printf "a\nb\n"')), os.popen('exit 3').close())
for wrong in ({'stdin': 1, 'input': b''}, {'capture_output': True, 'stdout': 1}, {'bufsize': 'x'}, {'text': True, 'universal_newlines': False}, {'creationflags': 1}):
    try:
        subprocess.run(['true'], **wrong)
    except (ValueError, TypeError, subprocess.SubprocessError) as error:
        print(type(error).__name__, error)
process = subprocess.Popen('read line; echo "got $line"', shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
try:
    process.communicate(timeout=0.05)
except subprocess.TimeoutExpired as error:
    print(error, error.output)
process.kill()
print(process.communicate(), process.returncode)
print(subprocess.CompletedProcess(['a'], 1, 'out'), subprocess.CalledProcessError(2, 'x', 'o').stdout, os.WIFSIGNALED(9), os.WEXITSTATUS(256))
