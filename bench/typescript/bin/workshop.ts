import * as cdk from 'aws-cdk-lib';
import { DataStack, NetworkStack, ServiceStack } from '../lib/workshop-stacks';

const app = new cdk.App();
const network = new NetworkStack(app, 'workshop-dev-network');
const data = new DataStack(app, 'workshop-dev-data', { vpc: network.vpc });
new ServiceStack(app, 'workshop-dev-service', { vpc: network.vpc, data });
cdk.Tags.of(app).add('project', 'workshop');
