import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as patterns from 'aws-cdk-lib/aws-ecs-patterns';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';

const logGroup = (scope: Construct, id: string, name?: string) =>
  new logs.LogGroup(scope, id, {
    logGroupName: name,
    retention: logs.RetentionDays.ONE_MONTH,
    removalPolicy: cdk.RemovalPolicy.DESTROY,
  });

export class NetworkStack extends cdk.Stack {
  readonly vpc: ec2.Vpc;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, 'Network', {
      vpcName: 'Workshop-VPC',
      ipAddresses: ec2.IpAddresses.cidr('172.100.0.0/16'),
      restrictDefaultSecurityGroup: false,
      natGateways: 1,
      maxAzs: 2,
      reservedAzs: 1,
      gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
      subnetConfiguration: [
        { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
        { name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
        { name: 'Data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
    });
  }

  get availabilityZones(): string[] {
    return [0, 1, 2].map(zone => cdk.Fn.select(zone, cdk.Fn.getAzs()));
  }
}

export class DataStack extends cdk.Stack {
  readonly database: rds.DatabaseInstance;
  readonly repository: ecr.Repository;

  constructor(scope: Construct, id: string, props: { vpc: ec2.IVpc }) {
    super(scope, id);
    const engine = rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.of('8.4.8', '8.4') });
    for (const log of ['error', 'general', 'slowquery']) {
      logGroup(this, `Logs${log}`, `/aws/rds/instance/workshop-db/${log}`);
    }
    this.database = new rds.DatabaseInstance(this, 'Database', {
      engine,
      vpc: props.vpc,
      subnetGroup: new rds.SubnetGroup(this, 'Subnets', {
        description: 'Database todo',
        vpc: props.vpc,
        vpcSubnets: { subnetGroupName: 'Data' },
      }),
      securityGroups: [
        new ec2.SecurityGroup(this, 'SecurityGroup', { vpc: props.vpc, allowAllOutbound: false, description: 'Database todo' }),
      ],
      parameterGroup: new rds.ParameterGroup(this, 'Parameters', {
        engine,
        parameters: { log_output: 'FILE', require_secure_transport: 'ON', slow_query_log: '1' },
      }),
      credentials: rds.Credentials.fromGeneratedSecret('clusteradmin'),
      instanceIdentifier: 'workshop-db',
      databaseName: 'todo',
      instanceType: new ec2.InstanceType('t4g.micro'),
      storageType: rds.StorageType.GP3,
      allocatedStorage: 20,
      maxAllocatedStorage: 100,
      storageEncrypted: true,
      backupRetention: cdk.Duration.days(1),
      cloudwatchLogsExports: ['error', 'general', 'slowquery'],
      deletionProtection: false,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });
    this.repository = new ecr.Repository(this, 'Registry', {
      repositoryName: 'workshop-backend',
      imageScanOnPush: true,
      imageTagMutability: ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
      imageTagMutabilityExclusionFilters: [ecr.ImageTagMutabilityExclusionFilter.wildcard('latest')],
      emptyOnDelete: true,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
      lifecycleRules: [
        { rulePriority: 1, tagStatus: ecr.TagStatus.UNTAGGED, maxImageAge: cdk.Duration.days(7) },
        { rulePriority: 2, tagStatus: ecr.TagStatus.ANY, maxImageCount: 30 },
      ],
    });
    new cdk.CfnOutput(this, 'RepositoryUri', { value: this.repository.repositoryUri });
  }
}

export class ServiceStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props: { vpc: ec2.IVpc; data: DataStack }) {
    super(scope, id);
    const { database } = props.data;
    const cluster = new ecs.Cluster(this, 'Cluster', {
      clusterName: 'workshop-cluster',
      vpc: props.vpc,
      containerInsightsV2: ecs.ContainerInsights.ENHANCED,
      enableFargateCapacityProviders: true,
    });
    const service = this.backend(cluster, props.vpc, database);
    service.service.connections.allowTo(database, ec2.Port.tcp(3306));
    service.targetGroup.configureHealthCheck({ path: '/', interval: cdk.Duration.seconds(30), healthyHttpCodes: '200' });
    service.targetGroup.setAttribute('deregistration_delay.timeout_seconds', '30');
    new cdk.CfnOutput(this, 'ClusterName', { value: cluster.clusterName });
    new cdk.CfnOutput(this, 'BackendImage', { value: 'placeholder' });
  }

  private backend(cluster: ecs.Cluster, vpc: ec2.IVpc, database: rds.DatabaseInstance) {
    const tasks = new iam.ServicePrincipal('ecs-tasks.amazonaws.com');
    const securityGroup = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc,
      securityGroupName: 'Workshop-ECS-Backend-SG',
      description: 'Tasks of a service behind a load balancer',
    });
    const taskDefinition = new ecs.FargateTaskDefinition(this, 'Task', {
      family: 'workshop-backend',
      cpu: 256,
      memoryLimitMiB: 512,
      executionRole: new iam.Role(this, 'ExecutionRole', { assumedBy: tasks }),
      taskRole: new iam.Role(this, 'TaskRole', { assumedBy: tasks }),
    });
    taskDefinition.addContainer('container-backend', {
      image: ecs.ContainerImage.fromRegistry('public.ecr.aws/docker/library/busybox:1.37.0'),
      portMappings: [{ containerPort: 5000 }],
      readonlyRootFilesystem: true,
      stopTimeout: cdk.Duration.seconds(30),
      environment: { DB_HOST: database.dbInstanceEndpointAddress, DB_NAME: 'todo', DB_PORT: '3306' },
      secrets: {
        DB_PASSWORD: ecs.Secret.fromSecretsManager(database.secret!, 'password'),
        DB_USER: ecs.Secret.fromSecretsManager(database.secret!, 'username'),
      },
      logging: ecs.LogDrivers.awsLogs({
        streamPrefix: 'backend',
        logGroup: logGroup(this, 'Logs'),
        mode: ecs.AwsLogDriverMode.NON_BLOCKING,
      }),
    });
    return new patterns.ApplicationLoadBalancedFargateService(this, 'Backend', {
      cluster,
      taskDefinition,
      serviceName: 'backend-service',
      loadBalancerName: 'todoApp',
      desiredCount: 2,
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      circuitBreaker: { rollback: true },
      securityGroups: [securityGroup],
      taskSubnets: { subnetGroupName: 'Private' },
      capacityProviderStrategies: [{ capacityProvider: 'FARGATE', weight: 1 }],
      listenerPort: 80,
      protocol: elb.ApplicationProtocol.HTTP,
    });
  }
}
