/** A place in degrees; a coordinate that is not known is undefined. */
export interface Place {
  readonly longitude: number | undefined;
  readonly latitude: number | undefined;
}

const EARTH_RADIUS_KM = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres; undefined when a coordinate is not known. */
export const kilometresBetween = (one: Place, other: Place): number | undefined => {
  if (one.longitude === undefined || one.latitude === undefined) return undefined;
  if (other.longitude === undefined || other.latitude === undefined) return undefined;
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const half =
    Math.sin((to - from) / 2) ** 2 +
    Math.cos(from) * Math.cos(to) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
};
