import { TypeBoxValidatorCompiler } from "@fastify/type-provider-typebox";
import type { FastifySchemaCompiler } from "fastify";

type Compiler = FastifySchemaCompiler<Parameters<typeof TypeBoxValidatorCompiler>[0]["schema"]>;

/** Compiles the check of a route at its first ask: a hub that comes back after a power cut does not wait for all of them. */
export const compileWhenAsked: Compiler = (route) => {
  let check: ReturnType<Compiler> | null = null;
  return (value) => {
    check ??= TypeBoxValidatorCompiler(route);
    return check(value);
  };
};
