"use strict";
/* A page of ordinary size reads without this. It unfolds what a link points to, filters the claims and saves the
   report; of a large one it brings in the story that a link leads to. */
(() => {
  const unfold = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement) at.open = true;
    }
  };

  const bring = (key) => {
    const waiting = document.querySelector(`script[data-part="${CSS.escape(key)}"]`);
    if (!waiting) return;
    const part = document.createElement("template");
    part.innerHTML = JSON.parse(waiting.textContent);
    part.content.querySelectorAll("section.claims").forEach(addFilter);
    waiting.replaceWith(part.content);
  };

  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    bring(id.split("-")[0]);
    const target = document.getElementById(id);
    if (!target) return;
    unfold(target);
    target.scrollIntoView({ block: "start" });
  };
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const addFilter = (section) => {
    const claims = [...section.querySelectorAll("details.claim")];
    if (claims.length < 8) return;
    const label = document.createElement("label");
    const input = document.createElement("input");
    const left = document.createElement("output");
    label.className = "filter";
    input.type = "search";
    label.append(document.body.dataset.filter, " ", input, " ", left);
    claims[0].before(label);
    const texts = claims.map((claim) => plain(claim.textContent));
    input.addEventListener("input", () => {
      const wanted = plain(input.value).split(/\s+/);
      let n = 0;
      claims.forEach((claim, i) => {
        claim.hidden = !wanted.every((word) => texts[i].includes(word));
        n += claim.hidden ? 0 : 1;
      });
      left.value = input.value
        ? document.body.dataset.filterLeft.replace("{n}", n).replace("{all}", claims.length)
        : "";
    });
  };
  document.querySelectorAll("section.claims").forEach(addFilter);
  addEventListener("hashchange", follow);
  follow();

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = document.body.dataset.save;
  button.addEventListener("click", () => {
    const link = document.createElement("a");
    const text = document.getElementById("report").textContent;
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "report.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  document.getElementById("foot").append(button);
})();
