package dev.bandstand.rehearsal.readback;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.servicediscovery.ServiceDiscoveryClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The service clients of one endpoint, each made when first asked for; they sign with fixed dummy credentials and read no
 * profile.
 */
public final class Aws implements AutoCloseable {

    private static final StaticCredentialsProvider DUMMY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

    private final URI endpoint;
    private final Region region;
    private final String account;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Map<Class<?>, SdkClient> clients = new LinkedHashMap<>();

    /** Clients for the given endpoint, which acts as one account in one region. */
    public Aws(URI endpoint, String account, String region) {
        this.endpoint = endpoint;
        this.account = account;
        this.region = Region.of(region);
    }

    /** The account that an endpoint says the dummy credentials belong to. */
    public static String accountOf(URI endpoint, String region) {
        try (Aws aws = new Aws(endpoint, "", region)) {
            return aws.client(StsClient.class, () -> aws.build(StsClient.builder()))
                    .getCallerIdentity()
                    .account();
        }
    }

    String account() {
        return account;
    }

    String region() {
        return region.id();
    }

    AcmClient acm() {
        return client(AcmClient.class, () -> build(AcmClient.builder()));
    }

    ApplicationAutoScalingClient applicationAutoScaling() {
        return client(ApplicationAutoScalingClient.class, () -> build(ApplicationAutoScalingClient.builder()));
    }

    AutoScalingClient autoScaling() {
        return client(AutoScalingClient.class, () -> build(AutoScalingClient.builder()));
    }

    BackupClient backup() {
        return client(BackupClient.class, () -> build(BackupClient.builder()));
    }

    CloudFormationClient cloudFormation() {
        return client(CloudFormationClient.class, () -> build(CloudFormationClient.builder()));
    }

    CloudWatchClient cloudWatch() {
        return client(CloudWatchClient.class, () -> build(CloudWatchClient.builder()));
    }

    CloudWatchLogsClient logs() {
        return client(CloudWatchLogsClient.class, () -> build(CloudWatchLogsClient.builder()));
    }

    Ec2Client ec2() {
        return client(Ec2Client.class, () -> build(Ec2Client.builder()));
    }

    EcrClient ecr() {
        return client(EcrClient.class, () -> build(EcrClient.builder()));
    }

    EcsClient ecs() {
        return client(EcsClient.class, () -> build(EcsClient.builder()));
    }

    ElasticLoadBalancingV2Client loadBalancing() {
        return client(ElasticLoadBalancingV2Client.class, () -> build(ElasticLoadBalancingV2Client.builder()));
    }

    IamClient iam() {
        return client(IamClient.class, () -> build(IamClient.builder()));
    }

    KmsClient kms() {
        return client(KmsClient.class, () -> build(KmsClient.builder()));
    }

    LambdaClient lambda() {
        return client(LambdaClient.class, () -> build(LambdaClient.builder()));
    }

    RdsClient rds() {
        return client(RdsClient.class, () -> build(RdsClient.builder()));
    }

    Route53Client route53() {
        return client(Route53Client.class, () -> build(Route53Client.builder()));
    }

    S3Client s3() {
        return client(S3Client.class, () -> build(S3Client.builder().forcePathStyle(true)));
    }

    SecretsManagerClient secretsManager() {
        return client(SecretsManagerClient.class, () -> build(SecretsManagerClient.builder()));
    }

    SnsClient sns() {
        return client(SnsClient.class, () -> build(SnsClient.builder()));
    }

    EfsClient efs() {
        return client(EfsClient.class, () -> build(EfsClient.builder()));
    }

    EventBridgeClient eventBridge() {
        return client(EventBridgeClient.class, () -> build(EventBridgeClient.builder()));
    }

    SchedulerClient scheduler() {
        return client(SchedulerClient.class, () -> build(SchedulerClient.builder()));
    }

    ServiceDiscoveryClient serviceDiscovery() {
        return client(ServiceDiscoveryClient.class, () -> build(ServiceDiscoveryClient.builder()));
    }

    SqsClient sqs() {
        return client(SqsClient.class, () -> build(SqsClient.builder()));
    }

    SsmClient ssm() {
        return client(SsmClient.class, () -> build(SsmClient.builder()));
    }

    private <C extends SdkClient> C client(Class<C> type, Supplier<C> maker) {
        return type.cast(clients.computeIfAbsent(type, unused -> maker.get()));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        return builder.httpClient(http)
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(DUMMY)
                .overrideConfiguration(override -> override.defaultProfileFile(NO_PROFILES))
                .build();
    }

    @Override
    public void close() {
        clients.values().forEach(SdkClient::close);
        http.close();
    }
}
