import { examplesFromCases } from "./examples-from-cases.ts";
import { knownExtensions } from "./known-extensions.ts";
import { listKnownValues } from "./list-known-values.ts";
import { operationConsistent } from "./operation-consistent.ts";
import { propertiesDocumented } from "./properties-documented.ts";
import { valuesDescribed } from "./values-described.ts";
import { wireNames } from "./wire-names.ts";

/** What this project adds to Redocly. `redocly.yaml` switches each part on. */
export default function plugin() {
  return {
    id: "vpc-endpoints",
    preprocessors: {
      oas3: {
        "examples-from-cases": examplesFromCases,
        "list-known-values": listKnownValues,
      },
    },
    rules: {
      oas3: {
        "known-extensions": knownExtensions,
        "operation-consistent": operationConsistent,
        "properties-documented": propertiesDocumented,
        "values-described": valuesDescribed,
        "wire-names": wireNames,
      },
    },
  };
}
