export { type AccountPlace, anApi, TEST_NOW, type TestApi, type TestApiParts } from './an-api.ts';
export { ApiClient, Asked, type GraphqlAnswer } from './api-client.ts';
