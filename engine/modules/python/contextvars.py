"""Variables with a value for each context: what a task of asyncio sets, others do not see."""

from _contextvars import Context, ContextVar, copy_context, Token

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
