const example = `journey: Buying a desk lamp
stages:
  - stage: Find out
    touchpoints:
      - Searches for a better light @search (-1)
  - stage: Buy
    touchpoints:
      - Pays at the checkout @web (+1)`;

/** What is shown while there is nothing to draw. */
export function Welcome() {
  return (
    <section class="welcome">
      <h1>Nothing to draw yet</h1>
      <p>
        A journey needs a title and stages. What happens at a stage is a touchpoint: in the customer’s words, with the
        channel after @ and the feeling from −2 to +2 in parentheses.
      </p>
      <pre>{example}</pre>
      <p>Start with this in the text editor; the map appears here while you write.</p>
    </section>
  );
}
