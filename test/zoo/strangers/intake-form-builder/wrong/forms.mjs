/**
 * @typedef {{ id: string, label: string, type: 'text' | 'choice' | 'multi' | 'number', required?: boolean,
 *   max?: number, options?: string[], showIf?: { field: string, equals: string } }} Field
 */
export const FORMS = new Map([
  [
    'vendor-intake',
    {
      title: 'Vendor intake',
      fields: [
        { id: 'company', label: 'Company', type: 'text', required: true, max: 80 },
        {
          id: 'kind',
          label: 'Kind of vendor',
          type: 'choice',
          options: ['supplier', 'agency', 'freelancer'],
          required: true,
        },
        { id: 'rate', label: 'Daily rate', type: 'number', max: 5000, showIf: { field: 'kind', equals: 'freelancer' } },
        {
          id: 'regions',
          label: 'Regions served',
          type: 'multi',
          options: ['emea', 'apac', 'amer'],
          max: 2,
          showIf: { field: 'kind', equals: 'agency' },
        },
      ],
    },
  ],
  [
    'offboarding',
    {
      title: 'Offboarding',
      fields: [
        { id: 'employee', label: 'Employee', type: 'text', required: true, max: 60 },
        {
          id: 'assets',
          label: 'Returned assets',
          type: 'multi',
          options: ['laptop', 'badge', 'phone'],
          max: 3,
          required: true,
        },
      ],
    },
  ],
])
