/**
 * Diagnosis of targets: what may stand on the left of an assignment, after `for`, `as` and `del`.
 */
import { T } from '../tokens.table.js';
import { ExpressionRecogniser } from './expressions.js';
import type { Shape } from './shapes.js';

export abstract class TargetRecogniser extends ExpressionRecogniser {
  // star_targets: star_target !',' | star_target (',' star_target)* [',']
  protected starTargets(): Shape | null {
    return this.rule('star_targets', () => {
      const start = this.pos;
      const all = this.gather(() => this.starTarget());
      const only = all?.[0];
      if (all === null || only === undefined) return null;
      if (!this.take(T.comma) && all.length === 1) return only;
      return this.shape('Tuple', start, all);
    });
  }

  // star_target: '*' (!'*' star_target) | target_with_star_atom
  protected starTarget(): Shape | null {
    return this.rule('star_target', () => {
      const start = this.pos;
      if (this.take(T.star)) {
        if (!this.at(T.star) && this.starTarget()) return this.shape('Starred', start);
        this.pos = start;
      }
      return this.targetWithStarAtom();
    });
  }

  // target_with_star_atom: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | star_atom
  private targetWithStarAtom(): Shape | null {
    return this.rule('target_with_star_atom', () => this.attributeOrSubscript() ?? this.starAtom());
  }

  // single_subscript_attribute_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
  protected attributeOrSubscript(): Shape | null {
    return this.rule('single_subscript_attribute_target', () => {
      const start = this.pos;
      if (!this.targetPrimary()) return null;
      if (this.take(T.dot)) {
        if (this.take(T.name) && !this.continues()) return this.shape('Attribute', start);
      } else if (this.take(T.leftBracket)) {
        if (this.slices() && this.take(T.rightBracket) && !this.continues())
          return this.shape('Subscript', start);
      }
      return null;
    });
  }

  // star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')' | '[' [star_targets_list_seq] ']'
  private starAtom(): Shape | null {
    const start = this.pos;
    if (this.take(T.name)) return this.shape('Name', start);
    if (this.at(T.leftParen)) {
      return (
        this.alt(() => this.take(T.leftParen) && this.bind(this.targetWithStarAtom(), T.rightParen)) ??
        this.alt(() => {
          this.pos++;
          const all = this.gather(() => this.starTarget());
          const hasComma = all !== null && (this.take(T.comma) || all.length > 1);
          return (all === null || hasComma) && this.take(T.rightParen) && this.shape('Tuple', start);
        })
      );
    }
    return this.alt(() => {
      if (!this.take(T.leftBracket)) return null;
      if (this.gather(() => this.starTarget())) this.take(T.comma);
      return this.take(T.rightBracket) && this.shape('List', start);
    });
  }

  /** The shape, if the closing token follows it. */
  private bind(shape: Shape | null, closer: number): Shape | null {
    return shape !== null && this.take(closer) ? shape : null;
  }

  // single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
  protected singleTarget(): Shape | null {
    const start = this.pos;
    const target = this.attributeOrSubscript();
    if (target !== null) return target;
    if (this.take(T.name)) return this.shape('Name', start);
    return this.alt(() => this.take(T.leftParen) && this.bind(this.singleTarget(), T.rightParen));
  }

  // del_targets: del_target (',' del_target)* [',']
  protected deletionTargets(): true | null {
    if (this.gather(() => this.deletionTarget()) === null) return null;
    this.take(T.comma);
    return true;
  }

  // del_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
  // del_t_atom: NAME | '(' del_target ')' | '(' [del_targets] ')' | '[' [del_targets] ']'
  private deletionTarget(): Shape | null {
    return this.rule('del_target', () => {
      const start = this.pos;
      const target = this.attributeOrSubscript();
      if (target !== null) return target;
      if (this.take(T.name)) return this.shape('Name', start);
      if (this.take(T.leftParen)) {
        this.deletionTargets();
        return this.take(T.rightParen) && this.shape('Tuple', start);
      }
      if (!this.take(T.leftBracket)) return null;
      this.deletionTargets();
      return this.take(T.rightBracket) && this.shape('List', start);
    });
  }
}
