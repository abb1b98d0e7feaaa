/** A form as the domain reads it: a field that a client left empty is not there. */
export const withoutNulls = <Form extends object>(form: Form): { [Key in keyof Form]: NonNullable<Form[Key]> } =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null && value !== undefined)) as {
    [Key in keyof Form]: NonNullable<Form[Key]>;
  };
