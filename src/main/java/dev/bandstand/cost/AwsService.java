package dev.bandstand.cost;

/** On the bill of which service of AWS something stands. */
final class AwsService {

    private AwsService() {}

    /** Returns the service of what a key of the price file names. */
    static String of(String key) {
        int dot = key.indexOf('.');
        return switch (dot < 0 ? key : key.substring(0, dot)) {
            case "fargate" -> "AWS Fargate";
            case "loadBalancer", "networkLoadBalancer" -> "Elastic Load Balancing";
            case "natGateway", "publicIpv4", "interfaceEndpoint" -> "Amazon VPC";
            case "database" -> "Amazon RDS";
            case "alarm", "logs", "customMetric", "dashboard" -> "Amazon CloudWatch";
            case "secret" -> "AWS Secrets Manager";
            case "key" -> "AWS KMS";
            case "registry" -> "Amazon ECR";
            case "fileSystem" -> "Amazon EFS";
            case "bucket" -> "Amazon S3";
            case "queue" -> "Amazon SQS";
            case "hostedZone" -> "Amazon Route 53";
            case "firewall" -> "AWS WAF";
            case "transfer" -> "Data transfer";
            default -> "Amazon EC2";
        };
    }
}
