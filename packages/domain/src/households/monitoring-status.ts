/** How a household stands: never or not any more monitored after a removal, monitored now, its risk eliminated. */
export type MonitoringStatus = 'NONE' | 'OPEN' | 'ELIMINATED';
