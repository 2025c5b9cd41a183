package dev.bandstand.service;

import static dev.bandstand.task.ServiceFeatures.required;
import static java.util.Collections.singletonMap;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.LoggingConfigurationProperty;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * The bucket for a load balancer's access logs. The CDK's own grant needs to know the region; this one is the same in all.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html">Enable access logs for
 *     your Application Load Balancer</a>
 */
final class AccessLogs extends Construct {

    private static final int DAYS = 90;
    private static final int DAYS_NONCURRENT = 7;

    private static final String OWN_PREFIX = "bucket/";

    private final Bucket bucket;

    AccessLogs(Construct scope, String id, RemovalPolicy removalPolicy) {
        super(scope, id);
        this.bucket = Bucket.Builder.create(this, "Resource")
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .enforceSsl(true)
                .versioned(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .id("expire")
                        .enabled(true)
                        .expiration(Duration.days(DAYS))
                        .noncurrentVersionExpiration(Duration.days(DAYS_NONCURRENT))
                        .abortIncompleteMultipartUploadAfter(Duration.days(DAYS_NONCURRENT))
                        .build()))
                .removalPolicy(removalPolicy)
                .build();
        logItself();
    }

    /** The CDK's own property makes a legacy ACL or a policy as a feature flag says; the logs of the bucket stay in it. */
    private void logItself() {
        ((CfnBucket) required(bucket.getNode().getDefaultChild()))
                .setLoggingConfiguration(LoggingConfigurationProperty.builder()
                        .logFilePrefix(OWN_PREFIX)
                        .build());
        bucket.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logging.s3.amazonaws.com")))
                .actions(List.of("s3:PutObject"))
                .resources(List.of(bucket.arnForObjects(OWN_PREFIX + "*")))
                .conditions(singletonMap(
                        "StringEquals",
                        singletonMap("aws:SourceAccount", Stack.of(this).getAccount())))
                .build());
    }

    /** Logs the requests of {@code balancer}. */
    void of(ApplicationLoadBalancer balancer) {
        Stack stack = Stack.of(this);
        String balancers = stack.formatArn(ArnComponents.builder()
                .service("elasticloadbalancing")
                .resource("loadbalancer")
                .resourceName("*")
                .build());
        bucket.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com")))
                .actions(List.of("s3:PutObject"))
                .resources(List.of(bucket.arnForObjects("AWSLogs/" + stack.getAccount() + "/*")))
                .conditions(singletonMap("ArnLike", singletonMap("aws:SourceArn", balancers)))
                .build());
        balancer.setAttribute("access_logs.s3.bucket", bucket.getBucketName());
        var policy = required(bucket.getPolicy());
        ((CfnResource) required(balancer.getNode().getDefaultChild()))
                .addResourceDependency((CfnResource) required(policy.getNode().getDefaultChild()));
    }
}
