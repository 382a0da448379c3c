export { camelCase, docComment, valueList } from "./text.ts";
export { accessor, type TypeNames, typeNames } from "./type-names.ts";
export { writeGenerated } from "./write-generated.ts";
