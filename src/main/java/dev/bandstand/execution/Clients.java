package dev.bandstand.execution;

import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * The services that a task is started and followed with. Whatever the AWS SDK reads by itself counts: profiles, variables,
 * {@code AWS_ENDPOINT_URL}.
 *
 * @param cloudFormation knows what is deployed
 * @param ecs runs it
 * @param logs has what it printed
 * @param http carries all of it
 */
record Clients(CloudFormationClient cloudFormation, EcsClient ecs, CloudWatchLogsClient logs, SdkHttpClient http)
        implements AutoCloseable {

    /** Enough to sit out a minute in which AWS throttles or the network is away. */
    private static final int ATTEMPTS = 8;

    static Clients in(Optional<String> region) {
        return of(builder -> region.map(Region::of).ifPresent(builder::region));
    }

    static Clients of(Consumer<AwsClientBuilder<?, ?>> settings) {
        SdkHttpClient http = UrlConnectionHttpClient.create();
        return Question.ask(
                "anything",
                () -> new Clients(
                        build(CloudFormationClient.builder(), http, settings),
                        build(EcsClient.builder(), http, settings),
                        build(CloudWatchLogsClient.builder(), http, settings),
                        http));
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
            B builder, SdkHttpClient http, Consumer<AwsClientBuilder<?, ?>> settings) {
        builder.httpClient(http)
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
        settings.accept(builder);
        return builder.build();
    }

    @Override
    public void close() {
        cloudFormation.close();
        ecs.close();
        logs.close();
        http.close();
    }
}
