/**
 * The built-in exception classes: each row of the hierarchy with what it has of its own.
 */
import { exceptionTypes } from '../../model/exceptions.js';
import { type ExceptionName, exceptionRows } from '../../model/exceptions.table.js';
import { defineType, type TypeDeclaration } from '../../protocol/define-type.js';
import { linearise } from '../class/method-resolution.js';
import { baseException } from './base-exception.js';
import { baseExceptionGroup } from './exception-group.js';
import { importErrorDeclaration } from './import-error.js';
import { keyErrorDeclaration } from './key-error.js';
import { attributeErrorDeclaration, nameErrorDeclaration } from './name-errors.js';
import { osErrorDeclaration } from './os-error.js';
import { stopIterationDeclaration } from './stop-iteration.js';
import { syntaxError } from './syntax-error.js';
import { systemExit } from './system-exit.js';
import { unicodeDecodeError, unicodeEncodeError, unicodeTranslateError } from './unicode-errors.js';

/** Gives all exception classes their behaviour. */
export function defineExceptions(): void {
  for (const [name, base, doc] of exceptionRows) {
    const own = declarations[name];
    const type = exceptionTypes[name];
    defineType(type, { doc, ...own, ...(base === null ? {} : { base: exceptionTypes[base] }) });
    // What has fields of its own cannot be combined with another class that has.
    if (own?.getters !== undefined) type.layout = type;
  }
  defineExceptionGroup();
}

const declarations: Partial<Record<ExceptionName, TypeDeclaration>> = {
  BaseException: baseException,
  BaseExceptionGroup: baseExceptionGroup,
  StopIteration: stopIterationDeclaration,
  SystemExit: systemExit,
  KeyError: keyErrorDeclaration,
  NameError: nameErrorDeclaration,
  AttributeError: attributeErrorDeclaration,
  ImportError: importErrorDeclaration,
  OSError: osErrorDeclaration,
  SyntaxError: syntaxError,
  UnicodeEncodeError: unicodeEncodeError,
  UnicodeDecodeError: unicodeDecodeError,
  UnicodeTranslateError: unicodeTranslateError,
};

/** The one built-in class with two bases. */
function defineExceptionGroup(): void {
  const { BaseExceptionGroup, Exception, ExceptionGroup } = exceptionTypes;
  defineType(ExceptionGroup, { base: BaseExceptionGroup });
  ExceptionGroup.bases = [BaseExceptionGroup, Exception];
  ExceptionGroup.mro = linearise(ExceptionGroup, ExceptionGroup.bases);
  Exception.subclasses.add(new WeakRef(ExceptionGroup));
  ExceptionGroup.modified();
}
