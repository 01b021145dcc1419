/** What is no mutant, a plugin of Stryker. */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** Of a rule: its name and its reason, in both languages. They are text and nothing else, and test/golden lists them word by word. */
const WORDS = new Set(["about", "why"]);

const words = {
  shouldIgnore(path) {
    const { node } = path;
    if (
      node.type === "ObjectProperty" &&
      WORDS.has(node.key.name) &&
      node.value.type === "ObjectExpression"
    )
      return "the name and the reason of a rule are listed in test/golden";
    // An Error is thrown where the program itself is wrong: what it says is for programmers.
    if (node.type === "NewExpression" && /Error$/.test(node.callee.name ?? ""))
      return "the message of an error of the program";
    return undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "words", words)];
