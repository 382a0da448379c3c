import {
  type Application,
  type Comment,
  type CommentDisplayPart,
  CommentTag,
  Converter,
  ReflectionKind,
} from "typedoc";

/** Shortens what TypeDoc found in the sources, and says what it leaves out. */
export function tellItShortly(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, (context, signature, declaration) => {
    // As the source names it: the compiler takes some names for what they stand for.
    const answer = declaration?.type;
    if (answer && !("tagName" in answer)) signature.type = context.converter.convertType(context, answer);
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const member of project.getReflectionsByKind(ReflectionKind.ClassMember)) {
      if (!member.isDeclaration() || !member.parent?.kindOf(ReflectionKind.Class)) continue;
      // What is inherited is described where it comes from. Programs make no errors of this package, and read no statics.
      const foreign = member.inheritedFrom !== undefined || member.kindOf(ReflectionKind.Constructor);
      if (foreign || member.flags.isStatic) project.removeReflection(member);
      // What a field holds before a constructor has run tells nothing.
      else delete member.defaultValue;
    }
    for (const { comment } of Object.values(project.reflections)) if (comment) listErrors(comment);
  });
}

/** Puts all that is thrown into one list, each with its class, which TypeDoc would leave out. */
function listErrors(comment: Comment): void {
  const thrown = comment.getTags("@throws");
  if (thrown.length === 0) return;
  const entries = thrown.flatMap(({ typeAnnotation, content }): CommentDisplayPart[] => {
    const name = typeAnnotation?.replace(/^\{(.*)\}$/, "`$1` ") ?? "";
    return [{ kind: "text", text: `- ${name}` }, ...content, { kind: "text", text: "\n" }];
  });
  comment.removeTags("@throws");
  comment.blockTags.push(new CommentTag("@throws", entries));
}
