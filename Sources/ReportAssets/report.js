"use strict";

// Findings come in one JSON block for each file, written as the files were checked. The list holds
// a page of them at a time; a filter walks over flat arrays of numbers, so that it takes
// milliseconds whatever their count. Text goes into the page as text alone.
(() => {
  const list = document.querySelector(".list");
  if (!list) return;
  const pageSize = 100;
  const levels = ["error", "warning", "suggestion"];

  const parse = (element) => JSON.parse(element.textContent);
  const files = Array.from(document.querySelectorAll("script.file"), parse);
  const rules = parse(document.querySelector("script.rules"));
  const total = files.reduce((sum, file) => sum + file.findings.length, 0);
  const fileOf = new Uint32Array(total);
  const numberOf = new Uint32Array(total);
  const ruleOf = new Uint16Array(total);
  const levelOf = new Uint8Array(total);
  let next = 0;
  files.forEach((file, index) => {
    file.lowered = file.path.toLowerCase();
    file.findings.forEach((finding, number) => {
      fileOf[next] = index;
      numberOf[next] = number;
      ruleOf[next] = finding.rule;
      levelOf[next] = levels.indexOf(finding.level);
      next += 1;
    });
  });

  const form = document.querySelector(".filters");
  const count = document.querySelector(".count");
  const pager = document.querySelector(".pager");
  let matches = new Uint32Array(total);
  let matchCount = 0;
  let page = 0;

  rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
    .forEach(({ rule, index }) => form.rule.add(new Option(rule.id, index)));

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const pieces = { "!": "mark", "-": "del", "+": "ins" };

  function sentence(parts) {
    const line = element("p", "sentence");
    line.dir = "auto";
    for (const part of parts) {
      const text = part.slice(1);
      if (part[0] === "…") line.append(element("span", "cut", "…"));
      else if (part[0] === "=") line.append(...withQuietMarkup(text));
      else line.append(element(pieces[part[0]], "", text));
    }
    return line;
  }

  // Tags and the targets of links step back behind the words; all of one is in its tooltip.
  function withQuietMarkup(text) {
    return text.split(/(<\/?[a-z][^<>]*>|\]\([^()\s]*\))/i).map((part, index) => {
      if (index % 2 === 0) return part;
      const isLong = part.length > 14;
      const short = part[0] === "<" ? `${part.match(/^<\/?[a-z0-9]+/i)[0]} …>` : "](…)";
      const piece = element("span", "markup", isLong ? short : part);
      if (isLong) piece.title = part;
      return piece;
    });
  }

  function advice(finding) {
    const lines = [];
    if (finding.fix) lines.push([finding.fix + (finding.safe ? "" : " – look before you apply it")]);
    if (finding.alternatives) {
      const words = finding.alternatives.flatMap((word) => [" ", element("q", "", word)]);
      lines.push(["Try", ...words]);
    }
    for (const related of finding.related ?? []) lines.push([related]);
    return lines.map((parts) => {
      const line = element("p", "advice");
      line.append(...parts);
      return line;
    });
  }

  function article(index) {
    const file = files[fileOf[index]];
    const finding = file.findings[numberOf[index]];
    const rule = rules[finding.rule];
    const item = element("article", `finding ${finding.level}`);
    item.tabIndex = -1;
    const content = element("div");
    const message = element("p", "message");
    const name = element("button", "rule-name", rule.id);
    name.type = "button";
    name.title = rule.summary;
    name.dataset.rule = finding.rule;
    message.append(element("bdi", "", finding.message), name);
    if (finding.sentence) content.append(sentence(finding.sentence));
    content.append(message, ...advice(finding));
    item.append(element("p", "place", `${finding.line}:${finding.column}`), content);
    return item;
  }

  function show() {
    const first = page * pageSize;
    const last = Math.min(matchCount, first + pageSize);
    const content = document.createDocumentFragment();
    let group = null;
    let file = -1;
    for (let place = first; place < last; place += 1) {
      const index = matches[place];
      if (fileOf[index] !== file) {
        file = fileOf[index];
        group = element("section", "post");
        const heading = element("h3");
        heading.append(element("bdi", "", files[file].path));
        group.append(heading);
        content.append(group);
      }
      group.append(article(index));
    }
    if (matchCount === 0) content.append(element("p", "empty", "No finding is like that."));
    list.replaceChildren(content);
    const number = (value) => value.toLocaleString("en");
    count.textContent = matchCount === total
      ? `${number(total)} in all`
      : `${number(matchCount)} of ${number(total)}`;
    pager.hidden = matchCount <= pageSize;
    pager.querySelector(".page").textContent =
      `${number(first + 1)}–${number(last)} of ${number(matchCount)}`;
    const [previous, following] = pager.querySelectorAll("button");
    previous.disabled = page === 0;
    following.disabled = last === matchCount;
  }

  function filter() {
    const isOn = levels.map((level) => {
      const box = form.querySelector(`input[value="${level}"]`);
      return box === null || box.checked;
    });
    const rule = form.rule.value === "" ? -1 : Number(form.rule.value);
    const part = form.file.value.toLowerCase();
    const holds = files.map((file) => file.lowered.includes(part));
    matchCount = 0;
    for (let index = 0; index < total; index += 1) {
      if (isOn[levelOf[index]] && (rule < 0 || ruleOf[index] === rule) && holds[fileOf[index]]) {
        matches[matchCount] = index;
        matchCount += 1;
      }
    }
    page = 0;
    mark(rule, form.file.value);
    show();
  }

  // Shows in the charts what the list is narrowed to.
  function mark(rule, path) {
    for (const pressed of document.querySelectorAll('[aria-pressed="true"]')) {
      pressed.removeAttribute("aria-pressed");
    }
    if (rule >= 0) {
      document.querySelector(`.bar[data-rule="${rule}"]`)?.setAttribute("aria-pressed", "true");
    }
    const file = path === "" ? -1 : files.findIndex((file) => file.path === path);
    for (const chosen of document.querySelectorAll(`[data-file="${file}"]`)) {
      chosen.setAttribute("aria-pressed", "true");
    }
  }

  function turn(step) {
    const pages = Math.max(1, Math.ceil(matchCount / pageSize));
    const wanted = Math.min(pages - 1, Math.max(0, page + step));
    if (wanted === page) return;
    page = wanted;
    show();
    document.getElementById("findings").scrollIntoView();
  }

  function move(step) {
    const items = Array.from(list.querySelectorAll(".finding"));
    const here = items.indexOf(document.activeElement.closest(".finding"));
    const item = items[here < 0 ? (step > 0 ? 0 : items.length - 1) : here + step];
    if (item) item.focus();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { rule, file, page: step } = button.dataset;
    if (step) return turn(Number(step));
    if (rule === undefined && file === undefined) return;
    const field = rule === undefined ? form.file : form.rule;
    const value = rule === undefined ? files[file].path : rule;
    // A second click takes the choice back.
    field.value = field.value === value ? "" : value;
    filter();
    document.getElementById("findings").scrollIntoView();
  });

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    n: () => turn(1),
    p: () => turn(-1),
    "/": () => form.file.focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return form.reset();
    if (event.target.closest("input, select") || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });

  filter();
})();
