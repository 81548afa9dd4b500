/** The hidden fields of the form on a page that has a field of this name: what a browser without script sends along. */
export function hiddenFields(html: string, field: string): [string, string][] {
  const forms = html.split('<form').slice(1)
  const form = forms.map(text => text.split('</form>')[0] ?? '').find(text => text.includes(`name="${field}"`))
  if (form === undefined) throw new Error(`no form has a field ${field}`)
  const hidden = form.matchAll(/<input type="hidden"[^>]*?name="([^"]*)"(?:[^>]*?value="([^"]*)")?/g)
  return [...hidden].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ])
}
