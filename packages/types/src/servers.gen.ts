// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

/** Version of the API: the value of `x-acs-version`. */
export const apiVersion = "2017-06-13";

/** URL templates of the servers, by network. */
export const serverUrls = {
  /** Public network. */
  public: "https://elasticsearch.{regionId}.aliyuncs.com",
  /** From inside a VPC of the same region. */
  vpc: "https://elasticsearch-vpc.{regionId}.aliyuncs.com",
} as const;

/**
 * The region of the instance. You can use a region that is not listed here, because the vendor adds new ones.
 *
 * Known values:
 *
 * - `cn-hangzhou`: China (Hangzhou)
 * - `cn-beijing`: China (Beijing)
 * - `cn-shanghai`: China (Shanghai)
 * - `cn-shenzhen`: China (Shenzhen)
 * - `cn-qingdao`: China (Qingdao)
 * - `cn-zhangjiakou`: China (Zhangjiakou)
 * - `cn-wulanchabu`: China (Ulanqab)
 * - `cn-chengdu`: China (Chengdu)
 * - `cn-guangzhou`: China (Guangzhou)
 * - `cn-hongkong`: China (Hong Kong)
 * - `cn-hangzhou-finance`: China (Hangzhou), finance cloud
 * - `cn-shanghai-finance-1`: China (Shanghai), finance cloud
 * - `cn-north-2-gov-1`: China (Beijing), government cloud
 * - `ap-northeast-1`: Japan (Tokyo)
 * - `ap-northeast-2`: South Korea (Seoul)
 * - `ap-south-1`: India (Mumbai)
 * - `ap-southeast-1`: Singapore
 * - `ap-southeast-2`: Australia (Sydney)
 * - `ap-southeast-3`: Malaysia (Kuala Lumpur)
 * - `ap-southeast-5`: Indonesia (Jakarta)
 * - `ap-southeast-7`: Thailand (Bangkok)
 * - `us-east-1`: US (Virginia)
 * - `us-west-1`: US (Silicon Valley)
 * - `eu-central-1`: Germany (Frankfurt)
 * - `eu-west-1`: UK (London)
 */
export type RegionId =
  | "cn-hangzhou"
  | "cn-beijing"
  | "cn-shanghai"
  | "cn-shenzhen"
  | "cn-qingdao"
  | "cn-zhangjiakou"
  | "cn-wulanchabu"
  | "cn-chengdu"
  | "cn-guangzhou"
  | "cn-hongkong"
  | "cn-hangzhou-finance"
  | "cn-shanghai-finance-1"
  | "cn-north-2-gov-1"
  | "ap-northeast-1"
  | "ap-northeast-2"
  | "ap-south-1"
  | "ap-southeast-1"
  | "ap-southeast-2"
  | "ap-southeast-3"
  | "ap-southeast-5"
  | "ap-southeast-7"
  | "us-east-1"
  | "us-west-1"
  | "eu-central-1"
  | "eu-west-1"
  | (string & {});
