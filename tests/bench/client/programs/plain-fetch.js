const headers = { accept: "application/json" };
const response = await fetch(`${process.argv[2]}/openapi/instances/es-1/vpc-endpoints`, { headers });
const { Result } = await response.json();
process.exit(Result.length === 20 ? 0 : 1);
